/**
 * Who is told what, when and by which way, and whether they have seen it: an outbox kept in the engine's transaction,
 * and the letters made from it. A mail holds a reference, what to do, by when and a link, and has no place for
 * anything else.
 */
package org.sevenfold.notice;
