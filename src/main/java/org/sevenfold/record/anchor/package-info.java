/** Where signed heads are anchored outside: a file on another mount, and the time stamps of an authority (RFC 3161). */
package org.sevenfold.record.anchor;
