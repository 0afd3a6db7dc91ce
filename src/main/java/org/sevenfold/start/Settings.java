package org.sevenfold.start;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.URL;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What an installation sets under {@code sevenfold}; {@code config/application.yml} says what each is for. A key that
 * is not here is refused, so that nobody believes to have set what is spelt in another way.
 *
 * @param var       read by {@link VarFolder}, before there are settings
 * @param masterKey where the master key lies, read with the key
 */
@ConfigurationProperties(prefix = "sevenfold", ignoreUnknownFields = false)
@Validated
public record Settings(Path var, Path masterKey,
    @NotBlank(message = Settings.ADDRESS) @URL(message = Settings.ADDRESS) String address,
    @NotBlank(message = Settings.EMPTY) String pack,
    @DefaultValue("node-1") @NotBlank(message = Settings.EMPTY) String node, boolean tasklistAndCockpit,
    @NotNull(message = Settings.LENGTH) @DurationMin(seconds = 1, message = Settings.A_SECOND) Duration sweep,
    @NotNull(message = Settings.LENGTH) @DurationMin(seconds = 1, message = Settings.A_SECOND) Duration heads,
    @NotNull(message = Settings.LENGTH) @DurationMin(minutes = 1, message = Settings.A_MINUTE) Duration codes,
    @Valid @NotNull(message = Settings.EMPTY) Sessions sessions,
    @Valid @NotNull(message = Settings.EMPTY) Notices notices,
    @Valid @NotNull(message = Settings.EMPTY) Report report,
    @Valid @NotNull(message = Settings.EMPTY) RecordKeeping record,
    @DefaultValue SecondStep secondStep, @Valid @DefaultValue OpenidConnect openidConnect,
    @Valid @NotNull(message = Settings.EMPTY) Web web,
    @Valid @NotNull(message = Settings.EMPTY) Files files) {

  static final String LENGTH = "must be a length of time such as 20s, 5m or PT2M";
  static final String TIME = "must be a time of day such as 03:00";
  static final String A_SECOND = "must be at least 1s";
  static final String A_MINUTE = "must be at least 1m";
  static final String EMPTY = "must not be empty";
  static final String GATEWAY = "|https://\\S+|http://(localhost|127\\.0\\.0\\.1)(:[0-9]+)?(/\\S*)?";
  static final String HTTPS_ONLY = "must be an address such as https://gateway.your.example/send";
  static final String NOWHERE = "http://localhost";
  static final String ADDRESS = "must be an address such as https://sevenfold.your.example";

  /**
   * @param idle    how long somebody may do nothing until they are signed out
   * @param longest how long after their sign-in they are signed out, whatever they do
   * @param roles   what is otherwise for a role, by its name; who has several has the shortest
   */
  public record Sessions(
      @NotNull(message = LENGTH) @DurationMin(minutes = 1, message = A_MINUTE) Duration idle,
      @NotNull(message = LENGTH) @DurationMin(minutes = 1, message = A_MINUTE) Duration longest,
      @DefaultValue Map<String, @Valid OfRole> roles) {

    /** Each is as for everybody if it is not set. */
    public record OfRole(@DurationMin(minutes = 1, message = A_MINUTE) Duration idle,
        @DurationMin(minutes = 1, message = A_MINUTE) Duration longest) {
    }
  }

  /**
   * @param from    the sender of every mail
   * @param hold    how long a notice lies, so that whoever goes straight on is not told what they know
   * @param every   how often the outbox is looked into
   * @param webhook the agency's own system for calling people, which is told of what is urgent
   * @param sms     a gateway for text messages, by which people are told of what is urgent
   * @param bounces the mailbox to which mails come back that could not be delivered
   */
  public record Notices(
      @NotNull(message = MAIL) @Pattern(regexp = ".*\\S@\\S.*", message = MAIL) String from,
      @NotNull(message = LENGTH) @DurationMin(message = "must not be less than 0s") Duration hold,
      @NotNull(message = LENGTH) @DurationMin(seconds = 1, message = A_SECOND) Duration every,
      @Valid @DefaultValue Webhook webhook, @Valid @DefaultValue Sms sms, @Valid @DefaultValue Bounces bounces) {

    private static final String MAIL = "must be a mail address such as sevenfold@your.example";
  }

  /**
   * Somebody else's server to which notices are posted. Beyond this machine it is reached by https only.
   *
   * @param url     empty where there is none
   * @param secret  by which each post is signed
   * @param timeout how long it may take over one
   */
  public record Webhook(@DefaultValue("") @Pattern(regexp = GATEWAY, message = HTTPS_ONLY) String url,
      @DefaultValue("") String secret,
      @DefaultValue("10s") @DurationMin(seconds = 1, message = A_SECOND) Duration timeout) {

    public boolean isOn() {
      return !url.isBlank();
    }

    public URI address() {
      return URI.create(isOn() ? url : NOWHERE);
    }

    /** The secret stands in no log. */
    @Override
    public String toString() {
      return "the webhook " + url;
    }
  }

  /**
   * A gateway for text messages.
   *
   * @param url     empty where there is none
   * @param fields  what it is sent, with {@code {to}} and {@code {text}} in it
   * @param headers what it is sent beside that, such as its key
   * @param json    whether it is sent as JSON; otherwise as a form
   * @param timeout how long it may take over one
   */
  public record Sms(@DefaultValue("") @Pattern(regexp = GATEWAY, message = HTTPS_ONLY) String url,
      @DefaultValue Map<String, String> fields, @DefaultValue Map<String, String> headers, boolean json,
      @DefaultValue("10s") @DurationMin(seconds = 1, message = A_SECOND) Duration timeout) {

    public boolean isOn() {
      return !url.isBlank();
    }

    public URI address() {
      return URI.create(isOn() ? url : NOWHERE);
    }

    /** The key stands in no log. */
    @Override
    public String toString() {
      return "the gateway " + url;
    }
  }

  /**
   * The mailbox of the sender, read by IMAP for what could not be delivered.
   *
   * @param host empty where none is read
   * @param ssl  whether the line is encrypted from its beginning
   * @param every how often it is looked into
   */
  public record Bounces(@DefaultValue("") String host,
      @DefaultValue("993") @Min(value = 1, message = PORT) @Max(value = 65535, message = PORT) int port,
      @DefaultValue("true") boolean ssl, @DefaultValue("") String user, @DefaultValue("") String password,
      @DefaultValue("INBOX") String folder,
      @DefaultValue("5m") @DurationMin(seconds = 1, message = A_SECOND) Duration every) {

    private static final String PORT = "must be a port";

    public boolean isOn() {
      return !host.isBlank();
    }

    /** The password stands in no log. */
    @Override
    public String toString() {
      return "the mailbox " + user + " at " + host;
    }
  }

  /** @param readyToSend the step at which what is decided waits until somebody says that it has gone */
  public record Report(@NotBlank(message = EMPTY) String readyToSend) {
  }

  /** @param requiredFor the keys of the roles for which a password alone is not enough; looked at before a start */
  public record SecondStep(@DefaultValue List<String> requiredFor) {
  }

  /**
   * @param checkedAt            the time of day in London at which the whole record is checked
   * @param anchor               a file on another mount that signed heads are added to; none if it is not set
   * @param timeStamps           the address of an authority that stamps signed heads; none if it is not set
   * @param timeStampCertificate its certificate, in a PEM file
   */
  public record RecordKeeping(@NotNull(message = TIME) LocalTime checkedAt, Path anchor, URI timeStamps,
      Path timeStampCertificate) {
  }

  /**
   * How it is reached.
   *
   * @param proxies   the addresses of the proxies whose word is believed on who asks and whether by https
   * @param plainHttp whether it may be reached beyond this machine by http, with no proxy in front
   * @param alivePort the port at which it says that it is alive, and nothing else; 0 for none
   * @param elsewhere where "Exit this page" leads: a page that says nothing of us, of somebody else
   */
  public record Web(
      @DefaultValue List<@Pattern(regexp = "[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*", message = PROXY) String> proxies,
      boolean plainHttp, @Min(value = 0, message = PORT) @Max(value = 65535, message = PORT) int alivePort,
      @DefaultValue("https://www.bbc.co.uk/weather") @Pattern(regexp = HTTPS, message = ELSEWHERE) String elsewhere) {

    private static final String PROXY = "must be addresses such as 10.0.0.5";
    private static final String HTTPS = "https://[^/\\s\"';]+(/[^\\s\"';]*)?";
    private static final String ELSEWHERE = "must be an address such as https://www.bbc.co.uk/weather";
    private static final String PORT = "must be a port, or 0 for none";
  }

  /**
   * Photos and files that are added to a concern.
   *
   * @param types          the kinds that are taken, out of those that can be
   * @param largest        how large one may be; whatever else is sent with it is measured by that too
   * @param ofConcern      how many a concern may have
   * @param inAnHour       how many somebody may add in an hour
   * @param scanner        where ClamAV's daemon listens, {@code host:port} or {@code unix:/path}; empty where none does
   * @param scannerTimeout how long it may take over one file
   * @param rescan         how often what waits to be scanned is tried again
   */
  public record Files(
      @NotEmpty(message = EMPTY) List<@Pattern(regexp = ONE_TYPE, message = TYPES) String> types,
      @NotNull(message = SIZE) DataSize largest, @Min(value = 1, message = SOME) int ofConcern,
      @Min(value = 1, message = SOME) int inAnHour,
      @DefaultValue("") @Pattern(regexp = "|unix:/.+|.+:[0-9]{1,5}", message = SCANNER) String scanner,
      @NotNull(message = LENGTH) @DurationMin(seconds = 1, message = A_SECOND) Duration scannerTimeout,
      @NotNull(message = LENGTH) @DurationMin(seconds = 1, message = A_SECOND) Duration rescan) {

    private static final String ONE_TYPE = "jpeg|png|heic|pdf|text|docx|odt";
    private static final String TYPES = "must be some of jpeg, png, heic, pdf, text, docx, odt";
    private static final String SIZE = "must be a size such as 10MB";
    private static final String SOME = "must be at least 1";
    private static final String SCANNER = "must be an address such as localhost:3310 or unix:/run/clamav/clamd.ctl";
  }

  /**
   * The provider at which everybody signs in. Where there is one, nobody does so with a password of ours.
   *
   * @param issuer           its address, as it writes it itself; empty where there is no provider
   * @param name             what people call it: stands on the button
   * @param clientSecret     empty where it stands in a file, or there is a key
   * @param clientSecretFile none if the secret is a setting, or there is a key
   * @param clientKeyFile    the key that is shown to it in place of a secret; none if there is one
   * @param subjectClaim     by which the provider tells people apart, and which it never gives to somebody else
   * @param mustSay          {@code claim=value}: of each claim that is named one value must be said of somebody
   * @param secondStep       {@code claim=value}: any of these says that more than a password was shown there
   * @param acrValues        how somebody is to sign in there, in the provider's own words; empty if it is to know
   * @param prompt           what it asks even where it knows somebody: {@code login}, {@code select_account}, empty
   * @param maxAge           how long ago somebody may have signed in there; no limit if it is not set
   */
  public record OpenidConnect(@DefaultValue("") String issuer, @DefaultValue("your work account") String name,
      @DefaultValue("") String clientId, @DefaultValue("") String clientSecret, Path clientSecretFile,
      Path clientKeyFile, @DefaultValue("openid") List<String> scopes, @DefaultValue("sub") String subjectClaim,
      @DefaultValue List<@Pattern(regexp = CLAIM, message = SAYS) String> mustSay,
      @DefaultValue List<@Pattern(regexp = CLAIM, message = SAYS) String> secondStep,
      @DefaultValue("") String acrValues,
      @DefaultValue("login") @Pattern(regexp = "login|select_account|", message = PROMPT) String prompt,
      @DurationMin(minutes = 1, message = A_MINUTE) Duration maxAge) {

    private static final String CLAIM = "[^=]+=.+";
    private static final String SAYS = "must be claims with their values, such as hd=school.example";
    private static final String PROMPT = "must be login, select_account or empty";

    public boolean isOn() {
      return !issuer.isBlank();
    }

    /** The secret stands in no log. */
    @Override
    public String toString() {
      return "the provider " + issuer;
    }
  }
}
