/** Values that stand sealed in the columns of tables beside the record. */
package org.sevenfold.record.column;
