/** Pages for whoever watches over how concerns are read. */
package org.sevenfold.web.guardian;
