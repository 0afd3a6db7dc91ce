package org.sevenfold.web.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.attachment.Attachment;
import org.sevenfold.attachment.Attachments;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.datarights.Item;
import org.sevenfold.datarights.OtherPeople;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Author;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Look;
import org.sevenfold.record.Looks;
import org.sevenfold.record.Reading;
import org.springframework.stereotype.Component;

/**
 * A whole record in parts, each of which is given to whoever asks for what is held of them, or not: what happened and
 * was written, letters and papers among it, the photos and files, and who has looked at it.
 */
@Component
public class RecordItems {

  /** Whoever they are given to wrote none of it: nobody stands there as "you". */
  private static final PersonId NOBODY_HERE = new PersonId("nobody here");

  private final Journal journal;
  private final Timeline timeline;
  private final Attachments attachments;
  private final Looks looks;
  private final LondonTime london;

  RecordItems(Journal journal, Timeline timeline, Attachments attachments, Looks looks, LondonTime london) {
    this.journal = journal;
    this.timeline = timeline;
    this.attachments = attachments;
    this.looks = looks;
    this.london = london;
  }

  /** @param subject the name of whoever asks: all other names are suggested to be blacked out */
  public List<Item> of(Reading reading, ConcernReference concern, String subject) {
    CaseRecord record = journal.read(reading, concern);
    OtherPeople others = new OtherPeople(record, subject);
    List<Item> items = new ArrayList<>();
    timeline.of(NOBODY_HERE, record).forEach(one -> items.add(happened(one, others)));
    attachments.of(concern, record).forEach(file -> items.add(file(file, others)));
    items.add(readers(looks.at(reading, concern), others));
    return items;
  }

  private Item happened(Timeline.Happened one, OtherPeople others) {
    Stream<String> lines = Stream.of(Stream.of("By: " + one.who()), one.because().stream(),
        one.lines().stream().map(line -> line.question() + "\n" + line.answer()),
        one.found().stream().map(found -> found.question() + "\n" + found.answer())).flatMap(all -> all);
    String text = lines.collect(Collectors.joining("\n\n"));
    return new Item("entry-" + one.number(), london.moment(one.at()) + ". " + one.what(), text,
        others.in(one.what() + "\n" + text), Optional.empty(), false);
  }

  private Item file(Attachment file, OtherPeople others) {
    return new Item("file-" + file.id(), london.moment(file.at()) + ". A photo or file: " + file.name(), file.caption(),
        others.in(file.name() + "\n" + file.caption()), Optional.of(file.id().value()), false);
  }

  private Item readers(List<Look> all, OtherPeople others) {
    String text = all.stream().map(look -> london.moment(look.at()) + ": " + who(look) + ". " + look.view().words())
        .collect(Collectors.joining("\n"));
    return new Item("readers", "Who has looked at this record", text,
        others.in(all.stream().map(RecordItems::who).distinct().collect(Collectors.joining("\n"))), Optional.empty(),
        false);
  }

  private static String who(Look look) {
    return look.author().map(Author::nameAndJob).orElse("Somebody");
  }
}
