/** Where everybody comes in, and the way to where their work is. */
package org.sevenfold.web.home;
