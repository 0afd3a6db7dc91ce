package org.sevenfold.signin.openid;

/**
 * What is kept, as texts, between the way to the provider and the way back; good for one answer.
 *
 * @param state    that the answer has to repeat: it belongs to this browser
 * @param nonce    that what the provider signs has to repeat
 * @param verifier that shows that whoever takes the answer is who had asked
 */
public record Asked(String state, String nonce, String verifier) {

  /** No log shows it. */
  @Override
  public String toString() {
    return "what was asked";
  }
}
