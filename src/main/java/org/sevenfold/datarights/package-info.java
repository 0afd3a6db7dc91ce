/** What people ask about what is held of them: its clock, what they are given, and who checks it first. */
package org.sevenfold.datarights;
