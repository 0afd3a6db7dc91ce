package org.sevenfold.attachment;

/** A file that somebody may open, as it was added: what its hash says has been held against it. */
public record Opened(Attachment file, Part part, byte[] content) {
}
