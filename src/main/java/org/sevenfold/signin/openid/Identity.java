package org.sevenfold.signin.openid;

/**
 * Somebody as the provider knows them, without a word of what it says of them.
 *
 * @param mark       which only we make, always the same of the same person there
 * @param secondStep whether they have shown more than a password there
 */
public record Identity(String mark, boolean secondStep) {
}
