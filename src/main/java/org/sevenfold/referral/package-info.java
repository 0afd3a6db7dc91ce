/** Who receives what: destinations, disclosure sets, and what has left. */
package org.sevenfold.referral;
