/** What the demo begins with: made-up people, and concerns played as far as somebody may look at them. */
package org.sevenfold.demo;
