/** Which words of a text may name somebody, measured by what a record says of people and places. */
package org.sevenfold.concern.naming;
