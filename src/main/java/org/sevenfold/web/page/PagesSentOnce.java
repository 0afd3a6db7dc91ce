package org.sevenfold.web.page;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.PersonId;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.Drafts;
import org.sevenfold.draft.SentPages;
import org.sevenfold.web.security.AskedPage;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Stands before the pages that act, and lets each drawing of one through once. */
@Component
class PagesSentOnce implements WebMvcRegistrations {

  static final String REDIRECT = "redirect:";

  private final ObjectProvider<SentPages> sentPages;
  private final ObjectProvider<Drafts> drafts;

  PagesSentOnce(ObjectProvider<SentPages> sentPages, ObjectProvider<Drafts> drafts) {
    this.sentPages = sentPages;
    this.drafts = drafts;
  }

  @Override
  public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
    return new Once();
  }

  /** It did nothing: what it has begun is rolled back with its key, and its page says why. */
  private static final class NothingDone extends RuntimeException {

    private final transient ModelAndView page;

    NothingDone(ModelAndView page) {
      super(null, null, false, false);
      this.page = page;
    }
  }

  /** What a page throws goes on as it is; only here it may not be declared. */
  private static final class Thrown extends RuntimeException {

    private final Exception what;

    Thrown(Exception what) {
      super(null, what, false, false);
      this.what = what;
    }
  }

  private final class Once extends RequestMappingHandlerAdapter {

    @Override
    protected ModelAndView handleInternal(HttpServletRequest request, HttpServletResponse response,
        HandlerMethod handler) throws Exception {
      SentOnce once = handler.getMethodAnnotation(SentOnce.class);
      String drawing = Optional.ofNullable(request.getParameter(TypedSoFar.DRAWING)).orElse("");
      if (once == null || drawing.isEmpty()) {
        return super.handleInternal(request, response, handler);
      }
      try {
        return sentPages.getObject().once(person(), drawing, () -> done(request, response, handler, drawing, once))
            .orElseGet(() -> before(drawing, once));
      } catch (NothingDone refused) {
        return refused.page;
      } catch (Thrown thrown) {
        throw thrown.what;
      }
    }

    private ModelAndView done(HttpServletRequest request, HttpServletResponse response, HandlerMethod handler,
        String drawing, SentOnce once) {
      ModelAndView page = handled(request, response, handler);
      if (page == null || response.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
        throw new NothingDone(page);
      }
      boolean leadsOn = Optional.ofNullable(page.getViewName()).filter(view -> view.startsWith(REDIRECT)).isPresent();
      sentPages.getObject().leadsTo(person(), drawing, leadsOn ? page.getViewName() : REDIRECT + once.orElse());
      drafts.getObject().drop(person(), DraftKey.ofPath(AskedPage.path(request)));
      return page;
    }

    private ModelAndView handled(HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) {
      try {
        return super.handleInternal(request, response, handler);
      } catch (RuntimeException thrown) {
        throw thrown;
      } catch (Exception thrown) {
        throw new Thrown(thrown);
      }
    }
  }

  private ModelAndView before(String drawing, SentOnce once) {
    return new ModelAndView(sentPages.getObject().wentTo(person(), drawing).orElse(REDIRECT + once.orElse()));
  }

  private static PersonId person() {
    return ((SignedInPerson) SecurityContextHolder.getContext().getAuthentication().getPrincipal()).person().id();
  }
}
