/** What becomes of what nobody has seen: the next way of telling, and then the next people. */
package org.sevenfold.notice.reminder;
