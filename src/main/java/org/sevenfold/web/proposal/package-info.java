/** What one person alone does not decide, before the second one who does. */
package org.sevenfold.web.proposal;
