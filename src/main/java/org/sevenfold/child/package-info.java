/** Several children in one concern: who they are, what is different for each, and who is most at risk. */
package org.sevenfold.child;
