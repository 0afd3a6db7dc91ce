/** What can be said of an agency's work in numbers: counts and ages, never anybody's name and never a reference. */
package org.sevenfold.report;
