/** Who may do what: one rule, read from {@code rights.yaml}, as SQL and as the check of one case. */
package org.sevenfold.access;
