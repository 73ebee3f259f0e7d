package dev.kontor.support;

import static org.hamcrest.Matchers.equalTo;

import org.hamcrest.Matcher;
import org.hamcrest.StringDescription;
import org.jspecify.annotations.Nullable;

/** What an answer has to be like; where it isn't, the whole of it is shown. */
public final class Expectations {
  private final Answer answer;

  Expectations(Answer answer) {
    this.answer = answer;
  }

  public Expectations statusCode(int expected) {
    return expect("status", answer.statusCode(), equalTo(expected));
  }

  /** The media type, whatever its parameters. */
  public Expectations contentType(String expected) {
    return expect("media type", answer.contentType().split(";")[0], equalTo(expected));
  }

  public Expectations header(String name, String expected) {
    return header(name, equalTo(expected));
  }

  /** The first header of that name, or null. */
  public Expectations header(String name, Matcher<?> expected) {
    return expect(name, answer.header(name), expected);
  }

  /** What stands at a path of the body: see {@link JsonPath}. */
  public Expectations body(String path, Matcher<?> expected) {
    return expect("“" + path + "”", answer.path(path), expected);
  }

  public Answer extract() {
    return answer;
  }

  private Expectations expect(String what, @Nullable Object found, Matcher<?> expected) {
    if (!expected.matches(found)) {
      var problem = new StringDescription();
      problem.appendText(what + " should be ").appendDescriptionOf(expected).appendText(", but ");
      expected.describeMismatch(found, problem);
      throw new AssertionError(problem + "\n" + answer);
    }
    return this;
  }
}
