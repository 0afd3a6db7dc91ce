/** What stands on one page together, and what follows from what was said: so that nobody is asked the same twice. */
package org.sevenfold.step;
