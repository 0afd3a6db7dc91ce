/** What comes in from outside, before anybody is asked who they are. */
package org.sevenfold.web.border;
