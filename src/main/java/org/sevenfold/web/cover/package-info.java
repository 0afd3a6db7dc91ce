/** On duty and off, the rota, and work that goes to somebody else. */
package org.sevenfold.web.cover;
