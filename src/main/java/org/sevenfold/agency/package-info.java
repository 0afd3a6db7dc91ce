/** What an agency sets: what its policy pack says, and what it has put in its place, by dated editions. */
package org.sevenfold.agency;
