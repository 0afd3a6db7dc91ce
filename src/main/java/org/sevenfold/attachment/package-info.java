/** Photos and files of a concern: known by what is in them, scanned, sealed by its key, and shown to few. */
package org.sevenfold.attachment;
