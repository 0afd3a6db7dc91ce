/** Where on a body something was seen: places and words, which a picture only shows. */
package org.sevenfold.attachment.body;
