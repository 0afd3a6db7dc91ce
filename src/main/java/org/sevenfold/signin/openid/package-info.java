/** Signing in at a provider of OpenID Connect, and whose account it is that somebody signs in to from there. */
package org.sevenfold.signin.openid;
