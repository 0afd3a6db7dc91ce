/** When something is due, and how a moment is shown to people in London. The only room that knows Europe/London. */
package org.sevenfold.clock;
