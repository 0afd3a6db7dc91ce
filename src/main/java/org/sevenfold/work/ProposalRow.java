package org.sevenfold.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SiteId;
import org.sevenfold.policy.Numbers;
import org.sevenfold.policy.Setting;
import org.sevenfold.policy.TimeKey;

/** How a proposal stands in its table. */
final class ProposalRow {

  private ProposalRow() {
  }

  /** What is proposed, by the names of its parameters; {@code whose} says in the table who is asked. */
  static Map<String, Object> columns(Proposed what) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("kind", what.word());
    columns.put("whose", whose(what));
    columns.put("concern", what.ofConcern().map(ConcernReference::value).orElse(null));
    columns.put("person", what.person().value());
    columns.put("roles", roles(what).stream().map(Role::key).collect(Collectors.joining(",")));
    columns.put("address", what instanceof Proposed.AnotherAddress mail ? mail.address() : null);
    columns.put("before", what instanceof Proposed.AnotherAddress mail ? mail.before() : null);
    columns.put("sites", what instanceof Proposed.MoreSites more ? listed(more.sites()) : null);
    columns.put("sites_before", what instanceof Proposed.MoreSites more ? listed(more.before()) : null);
    Optional<Proposed.RingThere> ring =
        what instanceof Proposed.RingThere one ? Optional.of(one) : Optional.empty();
    columns.put("body", ring.map(Proposed.RingThere::body).orElse(null));
    columns.put("phone", ring.map(one -> one.numbers().phone()).orElse(null));
    columns.put("hours", ring.map(one -> one.numbers().hours()).orElse(null));
    columns.put("out_of_hours", ring.map(one -> one.numbers().outOfHours()).orElse(null));
    columns.put("setting", setting(what).orElse(null));
    columns.put("setting_value", settingValue(what).orElse(null));
    return columns;
  }

  private static Optional<String> setting(Proposed what) {
    return what instanceof Proposed.SetTo set ? Optional.of(set.setting().key())
        : what instanceof Proposed.TakeSoLong time ? Optional.of(time.key().key()) : Optional.empty();
  }

  private static Optional<String> settingValue(Proposed what) {
    return what instanceof Proposed.SetTo set ? Optional.of(set.value())
        : what instanceof Proposed.TakeSoLong time ? Optional.of(time.value()) : Optional.empty();
  }

  private static String listed(Set<SiteId> sites) {
    return sites.stream().map(SiteId::value).sorted().collect(Collectors.joining(","));
  }

  private static Set<SiteId> sites(String listed) {
    return Arrays.stream(listed.split(",")).filter(id -> !id.isEmpty()).map(SiteId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String whose(Proposed what) {
    if (what instanceof Proposed.Destroy) {
      return "records";
    }
    if (what.ofConcern().isPresent()) {
      return "concern";
    }
    if (what instanceof Proposed.AnotherAddress || what instanceof Proposed.NoSecondStep) {
      return "account";
    }
    return roles(what).contains(Role.ADMINISTRATOR) ? "administrators" : "people";
  }

  private static Set<Role> roles(Proposed what) {
    return what instanceof Proposed.GiveRoles give ? give.roles() : Set.of();
  }

  static Proposal read(ResultSet row, int index) throws SQLException {
    Optional<Proposal.Ended> ended = row.getString("outcome") == null ? Optional.empty()
        : Optional.of(new Proposal.Ended(new PersonId(row.getString("ended_by")),
            row.getTimestamp("ended_at").toInstant(), Proposal.Outcome.valueOf(row.getString("outcome"))));
    return new Proposal(new ProposalId(row.getString("id")), row.getString("agency"), what(row),
        Optional.ofNullable(row.getObject("entry", Integer.class)), row.getBoolean("in_force"),
        row.getBoolean("alone"), new PersonId(row.getString("made_by")), row.getTimestamp("made_at").toInstant(),
        row.getTimestamp("due_at").toInstant(), ended);
  }

  private static Proposed what(ResultSet row) throws SQLException {
    PersonId person = new PersonId(row.getString("person"));
    return switch (row.getString("kind")) {
      case "leave_out" -> new Proposed.LeaveOut(person, new ConcernReference(row.getString("concern")));
      case "named" -> new Proposed.Named(person, new ConcernReference(row.getString("concern")));
      case "let_in" -> new Proposed.LetIn(person, new ConcernReference(row.getString("concern")));
      case Proposed.Destroy.WORD -> new Proposed.Destroy(person, new ConcernReference(row.getString("concern")));
      case "no_second_step" -> new Proposed.NoSecondStep(person);
      case "another_address" ->
        new Proposed.AnotherAddress(person, row.getString("address"), row.getString("address_before"));
      case "more_sites" ->
        new Proposed.MoreSites(person, sites(row.getString("sites")), sites(row.getString("sites_before")));
      case "numbers" -> new Proposed.RingThere(person, row.getString("body"),
          new Numbers(row.getString("phone"), row.getString("hours"), row.getString("out_of_hours")));
      case Proposed.SetTo.WORD -> new Proposed.SetTo(person, Setting.of(row.getString("setting")).orElseThrow(),
          row.getString("setting_value"));
      case Proposed.TakeSoLong.WORD -> new Proposed.TakeSoLong(person,
          TimeKey.of(row.getString("setting")).orElseThrow(), row.getString("setting_value"));
      default -> new Proposed.GiveRoles(person, Arrays.stream(row.getString("roles").split(",")).map(Role::of)
          .flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()));
    };
  }
}
