/** How people sign in: how often it may be tried, and from which browsers they have done so before. */
package org.sevenfold.signin;
