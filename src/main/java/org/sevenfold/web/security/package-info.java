/** Who may open which address, and who somebody is. */
package org.sevenfold.web.security;
