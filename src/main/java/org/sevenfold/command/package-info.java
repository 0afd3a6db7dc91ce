/** What the jar does at once, told by an option, and then ends: checking the record, making and changing keys. */
package org.sevenfold.command;
