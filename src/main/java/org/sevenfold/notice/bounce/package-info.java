/** Mails that come back: read from the sender's mailbox, as delivery status notifications (RFC 3464) say it. */
package org.sevenfold.notice.bounce;
