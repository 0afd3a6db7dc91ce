/** Photos and files of a concern: checked by what is in them, scanned, sealed by the concern's key, and shown to few. */
package org.sevenfold.attachment;
