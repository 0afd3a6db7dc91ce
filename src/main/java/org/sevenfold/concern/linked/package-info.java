/** Concerns that came of one another. */
package org.sevenfold.concern.linked;
