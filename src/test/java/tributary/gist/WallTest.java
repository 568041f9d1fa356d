package tributary.gist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.html.Texts;

class WallTest {
    private static final String STORY =
            "<p>The ferry has crossed the river since 1874, and its captain knows every sandbank by name.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Subscribe to continue reading</p>",
                "<p>Log in or create a free account to read the rest of this story.</p>",
                "<p>You have reached your limit of free articles. Subscribe now.</p>",
                "<p>This article is for subscribers only.</p>",
                "<p>Members only</p>",
                "<p>Become a paid subscriber to Letters from the River to unlock the rest.</p>",
                "<p>Become a member to read on</p>",
                "<h3>Read more with a subscription</h3><p>Already a subscriber? Log in</p><p>Plans from $4 a month, cancel anytime</p>",
                "<div><p>Unlock this article</p><p>Unlimited access for all of your devices, with our newsletters, archives and apps, for 3.99 a month in the first year.</p></div>",
                "<p>Diesen Artikel weiterlesen mit dem Digital-Abo</p>",
                "<p>Sie haben noch kein Abo?</p><p>Jetzt 4 Wochen für 1 € testen, monatlich kündbar</p>",
                "<p>Exklusiv für Abonnenten</p>",
                "<p>Cet article est réservé aux abonnés.</p><p>Il vous reste 82% de cet article à lire.</p>",
                "<p>Abonnez-vous pour lire la suite</p>",
                "<p>Contenido exclusivo para suscriptores</p><p>¿Ya eres suscriptor? Inicia sesión</p>",
                "<p>Conteúdo exclusivo para assinantes</p>",
                "<p>Contenuto riservato agli abbonati</p>",
                "<p>Log in om verder te lezen</p>",
                "<p>Logga in för att läsa hela artikeln</p>",
                "<p>Zaloguj się, aby przeczytać cały artykuł</p>",
                "<p>Материал доступен для подписчиков</p><p>Войдите, чтобы прочитать полностью</p>",
                "<p>登录后阅读全文</p>",
                "<p>本文为付费会员专享内容</p>",
                "<p>この記事は会員限定です。</p><p>残り1,234文字</p>",
                "<p>로그인 후 기사를 읽으실 수 있습니다</p>",
            })
    void isCutOffTheEndOfAText(String wall) {
        var rest = without(STORY + wall);
        assertThat(rest.html()).isEqualTo(wall.startsWith("<div>") ? STORY + "<div></div>" : STORY);
        assertThat(rest.removed()).isNotEmpty();
    }

    @Test
    void isNoneWhereTheStoryGoesOn() {
        String after = STORY.replace("1874", "1901")
                + "<p>He steers by the poplars on the far bank, as his mother did before him.</p>";
        assertThat(without("<p>Already a subscriber? Log in</p>" + after).removed())
                .isEmpty();
    }

    @Test
    void isNoneWhereAStorySpeaksOfSubscriptions() {
        for (String end : List.of(
                "<p>The paper lost a third of its subscribers that year, and with them most of its staff.</p>",
                "<p>She signed up to run the library, and never left it again.</p>",
                "<p>He has a member's card of the club from 1950; it cost £2.</p>",
                "<p>Members keep their keys.</p>",
                "<p>登录的船只有三艘。</p>")) {
            assertThat(without(STORY + end).html()).isEqualTo(STORY + end);
        }
    }

    private static Blocks.Rest without(String html) {
        return Wall.without(html, Texts.paragraphs(html));
    }
}
