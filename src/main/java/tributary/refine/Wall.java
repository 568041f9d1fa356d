package tributary.refine;

import java.util.List;
import java.util.regex.Pattern;
import tributary.gist.Blocks;

/// Where a page stops telling its story and asks its reader to log in or to subscribe instead.
///
/// Only the end of a text is such a wall: from a block that says so on, each further one must speak of accounts and
/// prices too, or be a short line.
final class Wall {
    /// A longer block tells a story, though it may speak of subscriptions.
    private static final int MAX_BLOCK = 700;

    private static final int SHORT = 80;

    /// Blocks from the end that are looked at.
    private static final int MAX_BLOCKS = 20;

    /// What nobody says but at a wall.
    private static final Pattern SAYS = any(
            "(?:subscribe|sign (?:up|in)|log ?in|register|join|create (?:an?|your) (?:free )?account|become an? (?:\\w+ )?(?:member|subscriber))"
                    + "[^.!?]{0,50}\\b(?:to|and) (?:continue|keep|read|unlock|access|view|see|finish)\\b",
            "to (?:continue|keep|finish) reading\\b[^.!?]{0,60}(?:subscri|log ?in|sign|register|account|member|plan|trial)",
            "(?:already|not(?: yet)?) (?:an? )?(?:\\w+ )?(?:subscriber|subscribed|member|registered|customer)\\b ?\\?",
            "already have an account ?\\?|have an account\\? (?:log|sign) ?in",
            "(?:article|story|content|post|page|feature) is (?:only |exclusively )?(?:available |reserved |exclusive )?(?:for|to) (?:\\w+ ){0,2}(?:subscribers|members)",
            "(?:for|to) (?:\\w+ )?(?:subscribers|members) only|(?:subscriber|member)s?[- ](?:only|exclusive)\\b",
            "(?:limit|number) of (?:\\w+ )?free (?:articles|stories|views)|(?:your|last) (?:\\w+ )?free articles?\\b",
            "unlock (?:this|the full|the rest of) (?:\\w+ )?(?:article|story|content)",
            "(?:weiterlesen|lesen|freischalten)[^.!?]{0,40}(?:mit|durch) [^.!?]{0,30}(?:abo\\b|plus|\\+|konto)|(?:abo|konto|anmeld\\p{L}+|registrier\\p{L}+)[^.!?]{0,40}(?:weiterlesen|weiterzulesen|weiter zu lesen)",
            "(?:bereits|schon|noch kein\\p{L}*) (?:\\p{L}+-)?(?:abonnent|abonnentin|abo|konto|kunde|registriert|mitglied)[^.!?]{0,20}\\?",
            "(?:nur|exklusiv|vorbehalten)[^.!?]{0,30}abonnent(?:en|innen)|abonnent(?:en|innen) vorbehalten",
            "(?:réservée?|destinée?) aux (?:\\p{L}+ )?abonné|(?:déjà|pas encore|vous êtes) abonnée? ?\\?|il vous reste [^.!?]{1,30} à (?:lire|découvrir)",
            "(?:abonnez-vous|connectez-vous|identifiez-vous|inscrivez-vous)[^.!?]{0,40} pour (?:lire|continuer|poursuivre|accéder|découvrir)",
            "(?:exclusiv[oa]s?|sol[oa]|sólo) para (?:\\p{L}+ )?(?:suscriptor|assinante|usuari)|(?:ya|já) (?:eres|sos|é) (?:suscriptor|assinante|usuari)",
            "(?:suscríb[ea]\\p{L}*|inicia sesión|regístra?t?e\\p{L}*|assine|faça (?:o )?login|cadastre-se)[^.!?]{0,40} para (?:seguir|continuar|leer|ler|acceder|acessar|ter acesso)",
            "(?:riservat[oa]|dedicat[oa]) agli (?:utenti )?abbonati|(?:sei )?già abbonat[oa] ?\\?|(?:abbonati|accedi|registrati)[^.!?]{0,30} per (?:leggere|continuare|proseguire)",
            "(?:al|nog geen) (?:\\p{L}+ )?(?:abonnee|abonnement|account)[^.!?]{0,15}\\?|(?:alleen|exclusief) voor (?:\\p{L}+ )?(?:abonnees|leden)|(?:log in|inloggen|registreer)[^.!?]{0,30}(?:verder te lezen|om (?:verder|dit))",
            "(?:kun|bare|endast|exklusivt) for (?:\\p{L}+ )?(?:abonnenter|medlemmer)|(?:för|kun) prenumeranter|logga in för att|logg inn for å|log ind for at",
            "(?:tylko|wyłącznie) dla (?:\\p{L}+ )?(?:prenumerator|subskrybent|zalogowan)|(?:zaloguj|zarejestruj) się,? (?:aby|żeby|by) (?:czytać|przeczytać|kontynuować)",
            "(?:только|доступ\\p{L}*|эксклюзивно) (?:\\p{L}+ )?для (?:\\p{L}+ )?подписчик|(?:войдите|зарегистрируйтесь|подпишитесь|оформите подписку)[^.!?]{0,30}чтобы (?:читать|прочитать|продолжить|дочитать)",
            "(?:登录|登入|登錄|注册|註冊|订阅|訂閱|开通|開通|购买|購買|付费|付費)[^。！？]{0,12}(?:后|後|即可|才能|以|解锁|解鎖|继续|繼續)[^。！？]{0,8}(?:阅读|閱讀|查看|观看|瀏覽|浏览|全文|内容|內容)",
            "(?:付费|付費|会员|會員|订户|訂戶|订阅者|訂閱者)(?:专享|專享|限定|专属|專屬|才能|可见|可見|可读|可讀)|(?:已是|已经是|已經是|还不是|還不是)(?:订阅|訂閱|会员|會員|订户|訂戶)",
            "(?:会員|有料会員|購読者|登録者|読者会員)(?:限定|専用|の方|のみ|になると)|続きを[^。！？]{0,12}(?:には|ログイン|登録|会員|購読)|残り[\\d,，０-９ ]+文字",
            "(?:로그인|구독|회원|가입|결제)[^.!?]{0,15}(?:후|하면|하시면|해야|전용)[^.!?]{0,20}(?:보실|볼 수|읽|이용|열람|전문)");

    /// What is said beside it: accounts, prices, offers.
    private static final Pattern ASKS = any(
            "subscri|abonn|\\babo\\b|suscri|assin|prenumer|abbon|подпис|log ?in|sign (?:in|up)|account|konto|compte|cuenta|anmeld|registr",
            "\\bmembers?\\b|mitglied|trial|cancel|kündbar|sans engagement|newsletter|\\boffer\\b|angebot|unlimited|per (?:month|week|year)|an? (?:month|week|year)\\b",
            "pro monat|monatlich|par mois|al mes|al mese|[€$£¥₩] ?\\d|\\d ?[€$£¥₩円元원]|登录|登入|注册|註冊|订阅|訂閱|会员|會員|付费|付費|ログイン|会員|登録|購読|月額|로그인|구독|войти|вход");

    private Wall() {}

    /// A clean text up to its wall, and the words of what stood there.
    static Blocks.Rest without(String html) {
        return Blocks.ending(html, Wall::begin);
    }

    /// The first of the blocks, in small letters, that belongs to the wall; their number where there is none.
    private static int begin(List<String> blocks) {
        int begin = blocks.size();
        int least = Math.max(0, blocks.size() - MAX_BLOCKS);
        for (int at = blocks.size() - 1; at >= least && isOfWall(blocks.get(at)); at--) {
            begin = says(blocks.get(at)) ? at : begin;
        }
        while (begin < blocks.size() && begin > 0 && isHeading(blocks.get(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static boolean isOfWall(String block) {
        return block.length() <= SHORT
                || (block.length() <= MAX_BLOCK && (ASKS.matcher(block).find() || says(block)));
    }

    private static boolean says(String block) {
        return block.length() <= MAX_BLOCK && SAYS.matcher(block).find();
    }

    private static boolean isHeading(String block) {
        return block.length() <= SHORT && ASKS.matcher(block).find();
    }

    private static Pattern any(String... patterns) {
        return Pattern.compile(String.join("|", patterns), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
