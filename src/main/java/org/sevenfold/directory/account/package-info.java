/** What becomes of somebody's account, on record: the first one, one's own, and codes that are handed over on paper. */
package org.sevenfold.directory.account;
