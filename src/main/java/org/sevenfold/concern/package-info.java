/** The concern: its reference, who is of it, who may see it, and what can be said of it without a key. */
package org.sevenfold.concern;
