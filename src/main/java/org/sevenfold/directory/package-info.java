/** People, their roles and agencies, and who is on duty. */
package org.sevenfold.directory;
