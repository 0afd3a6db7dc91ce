/** What a file is, by what is in it and never by what it is called; and the copy of a photo that says no more. */
package org.sevenfold.attachment.content;
