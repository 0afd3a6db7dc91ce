/** What somebody has set about being told: by which ways, when, and when not; and where they can't be reached. */
package org.sevenfold.notice.person;
