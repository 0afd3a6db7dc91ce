package org.sevenfold.notice;

/** A mail as it leaves: to one person, with nothing in it but what a {@link Notice} holds. */
record NoticeMail(String to, String subject, String text) {
}
