/** What somebody has typed and not sent, as they see it. */
package org.sevenfold.web.draft;
