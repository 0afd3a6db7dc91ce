/** The words of the guidance (vocabulary, derived facts) and what an agency's policy pack sets. Pure. */
package org.sevenfold.policy;
