/** The record: append-only, sealed with a key for each case, chained so that nothing can be changed unseen. */
package org.sevenfold.record;
