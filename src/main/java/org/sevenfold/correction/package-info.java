/** What was written down wrong is corrected by a new entry beside the old, and added to by another. */
package org.sevenfold.correction;
