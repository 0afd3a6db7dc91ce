package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.report.CountedWork;
import org.sevenfold.report.Figure;
import org.sevenfold.report.Figures;
import org.sevenfold.report.Quarter;
import org.sevenfold.report.Workload;
import org.sevenfold.report.Workloads;
import org.springframework.beans.factory.annotation.Autowired;

/** The number on the page is that of its list, of its drawing and of its file; small ones do not leave. */
class FiguresTest extends PageTest {

  private static final Quarter AUTUMN = new Quarter(2026, 4);
  private static final String FILE = "/dashboard/figures/csv?quarter=2026-4";

  @Autowired
  Concerns concerns;
  @Autowired
  Figures figures;
  @Autowired
  Workloads workloads;
  @Autowired
  CountedWork counted;

  @Test
  @Meets("P04.u1#2")
  void whatWasDecidedIsCountedAndNotSharingToo() throws Exception {
    List<ConcernReference> raised = raised(11);
    raised.subList(0, 5).forEach(one -> concerns.close(one, "SHARE"));
    raised.subList(5, 11).forEach(one -> concerns.close(one, "DO_NOT_SHARE"));
    Figure decisions = figure("decisions");
    assertThat(decisions.groups()).filteredOn(group -> group.count() > 0)
        .extracting(Figure.Group::name, Figure.Group::count)
        .containsExactly(tuple("share", 5),
            tuple("do not share", 6));
    assertThat(text(manager(), "/dashboard/figures?quarter=2026-4"))
        .contains("11 in all, most of them: do not share (6)");
    assertThat(text(manager(), FILE)).contains("\"Concerns closed, by what was decided\",\"do not share\",\"6\"",
        "\"all\",\"11\"");
  }

  @Test
  void whatLeavesHoldsSmallNumbersBackAndWhatWouldGiveThemAway() throws Exception {
    List<ConcernReference> raised = raised(11);
    raised.subList(0, 2).forEach(one -> concerns.close(one, "DO_NOT_SHARE"));
    raised.subList(2, 11).forEach(one -> concerns.close(one, "SHARE"));
    assertThat(text(manager(), FILE)).contains("by what was decided\",\"do not share\",\"held back\"",
        "by what was decided\",\"share\",\"held back\"", "\"all\",\"11\"");
    assertThat(text(manager(), "/dashboard/figures?quarter=2026-4"))
        .contains("<span class=\"seven-no-print\">2</span><span class=\"seven-only-print\">held back</span>");
  }

  @Test
  void whoIsLeftOutOfAConcernDoesNotCountIt() {
    List<ConcernReference> raised = raised(6);
    concerns.close(raised.get(0), "SHARE");
    concerns.exclude(manager().id(), raised.get(0));
    assertThat(figure("raised").total()).isEqualTo(5);
    assertThat(figure("decisions").total()).isZero();
    assertThat(workloads.of(manager()).open()).isEqualTo(counted.of(manager(), CountedWork.What.OPEN).size())
        .isEqualTo(5);
  }

  @Test
  void eachTileOpensWhatItCounts() throws Exception {
    raised(3);
    clock.moveTo(TUESDAY.plusSeconds(3 * 86_400));
    Workload workload = workloads.of(manager());
    assertThat(workload.lateConcerns()).isEqualTo(3);
    opens(CountedWork.What.OPEN, workload.open());
    opens(CountedWork.What.OVERDUE, workload.overdue());
    opens(CountedWork.What.UNCLAIMED, workload.unclaimed());
    assertThat(status(manager(), "/dashboard/counted/nothing")).isEqualTo(404);
    assertThat(Stream.of("/dashboard/figures", FILE, "/dashboard/counted/open")).allSatisfy(
        page -> assertThat(status(people.raiser(), page)).isEqualTo(403));
  }

  private void opens(CountedWork.What what, int count) throws Exception {
    assertThat(counted.of(manager(), what)).as(what.words()).hasSize(count);
    assertThat(text(manager(), "/dashboard/counted/" + what.key())).contains(">" + count + "</span>")
        .doesNotContain(people.raiser().name());
    assertThat(text(manager(), "/dashboard")).contains("href=\"/dashboard/counted/" + what.key());
  }

  private Figure figure(String key) {
    return figures.of(manager(), AUTUMN).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  private Person manager() {
    return people.the(Role.SERVICE_MANAGER);
  }

  private List<ConcernReference> raised(int many) {
    List<ConcernReference> raised = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      raised.add(walk.raise(people.raiser(), Map.of(), Map.of()));
    }
    return raised;
  }
}
