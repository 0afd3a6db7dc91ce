/** The two keys, kept in files outside database and jar: one opens the record, the other shows that it is whole. */
package org.sevenfold.record.key;
