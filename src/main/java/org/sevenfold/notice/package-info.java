/**
 * Who is told what, when: an outbox kept in the engine's transaction, and the mails made from it. A mail holds a
 * reference, what to do, by when and a link, and has no place for anything else.
 */
package org.sevenfold.notice;
