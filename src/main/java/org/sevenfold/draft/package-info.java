/** What somebody has typed and not sent: theirs alone, sealed, and there again after whatever closed the page. */
package org.sevenfold.draft;
