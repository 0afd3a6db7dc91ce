/** What every page shares: the frame, and how a form is drawn and read back. */
package org.sevenfold.web.page;
