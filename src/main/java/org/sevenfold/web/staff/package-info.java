/** Who joined, changed and left, for those who lead; and letters that hand over a code. */
package org.sevenfold.web.staff;
