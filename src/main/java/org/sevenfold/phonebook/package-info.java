/** Whom an agency rings outside: the numbers of its policy pack, and those that it has put in their place. */
package org.sevenfold.phonebook;
