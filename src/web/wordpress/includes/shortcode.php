<?php
/**
 * The shortcode: `[seuil budget="1500" margin="45"]`, or with a call to action, `[seuil]<a href="…">…</a>[/seuil]`. It is
 * for the classic editor, and works wherever WordPress reads shortcodes. A marker that was pasted as it is works too.
 *
 * @package Seuil
 */

defined( 'ABSPATH' ) || exit;

/** What stands around each calculator of a text until its paragraphs are in order. */
const SEUIL_EDGES = array( '<!--seuil-->', '<!--/seuil-->' );

add_shortcode( 'seuil', 'seuil_render_shortcode' );
// After the shortcodes, which WordPress reads at 11.
add_filter( 'the_content', 'seuil_set_apart', 12 );
add_filter( 'widget_text_content', 'seuil_set_apart', 12 );
add_filter( 'widget_block_content', 'seuil_set_apart', 12 );

/**
 * The shortcode in a page.
 *
 * @param array|string $attributes Texts by name; those without a name by number.
 * @param string|null  $content    What stands between it and its end, if it has one.
 * @return string HTML.
 */
function seuil_render_shortcode( $attributes, $content = null ) {
	$said = array_map( 'seuil_unquoted', array_filter( is_array( $attributes ) ? $attributes : array(), 'is_string' ) );
	$note = seuil_note( $said );
	$call = wp_kses_post( do_shortcode( (string) $content ) );
	// The end of a paragraph that began before it, and the beginning of one that ends after it.
	$call = preg_replace( '~^\s*(?:</p>|<br\s*/?>)|(?:<p>|<br\s*/?>)\s*$~i', '', $call );
	return SEUIL_EDGES[0] . $note . seuil_marker( $said, $call ) . SEUIL_EDGES[1];
}

/**
 * Tells those who may mend an article what in its shortcode says nothing, such as a misspelt name. Readers see nothing of it.
 *
 * @param string[] $said Texts by name, or by number.
 * @return string HTML.
 */
function seuil_note( $said ) {
	$unknown = array();
	foreach ( array_diff_key( $said, array_flip( seuil_described( 'attributes' ) ) ) as $name => $value ) {
		$unknown[] = is_int( $name ) ? $value : $name;
	}
	if ( array() === $unknown || is_feed() || ! current_user_can( 'edit_post', get_the_ID() ) ) {
		return '';
	}
	/* translators: %s: what was written in a shortcode, between commas. */
	$words = sprintf( __( 'Seuil does not know this, which only you see: %s', 'seuil' ), implode( ', ', $unknown ) );
	return '<p role="note"><strong>' . esc_html( $words ) . '</strong></p>';
}

/**
 * A value without the quotation marks that a word processor put for straight ones.
 *
 * @param string $value As the shortcode has it.
 * @return string
 */
function seuil_unquoted( $value ) {
	$value = html_entity_decode( $value, ENT_QUOTES, 'UTF-8' );
	return preg_replace( '~^[\s\x{a0}\x{202f}"\'“”„«»‘’′″]+|[\s\x{a0}\x{202f}"\'“”„«»‘’′″]+$~u', '', $value );
}

/**
 * Ends the paragraph that a calculator stands in before it, and begins another after it: browsers would do the first
 * alone. Where the author pasted a marker, asks for its script.
 *
 * @param string $html A text as it will be shown.
 * @return string
 */
function seuil_set_apart( $html ) {
	if ( false !== strpos( $html, SEUIL_EDGES[0] ) ) {
		list( $start, $end ) = SEUIL_EDGES;
		// A paragraph's text, in which there may be calculators, which have paragraphs of their own.
		$text  = "(?:(?!</?p[\\s>]|$start|$end).)*+";
		$whole = "~(<p(?:\\s[^>]*)?>)((?:$text$start.*?$end)+$text)</p>~s";
		$apart = preg_replace_callback( $whole, 'seuil_split_paragraph', $html );
		$html  = str_replace( SEUIL_EDGES, '', is_string( $apart ) ? $apart : $html );
	}
	if ( preg_match( '~<div\s[^>]*\bdata-seuil\b~i', $html ) && ! is_feed() && ! doing_filter( 'get_the_excerpt' ) ) {
		seuil_ask_for_script();
	}
	return $html;
}

/**
 * A paragraph with calculators in it as paragraphs around them.
 *
 * @param string[] $found The whole, the paragraph's tag and what is in it.
 * @return string HTML.
 */
function seuil_split_paragraph( $found ) {
	list( $start, $end ) = SEUIL_EDGES;
	$html = '';
	$tag  = $found[1];
	foreach ( preg_split( "~($start.*?$end)~s", $found[2], -1, PREG_SPLIT_DELIM_CAPTURE ) as $rank => $part ) {
		if ( 1 === $rank % 2 ) {
			$html .= $part;
			continue;
		}
		// An emphasis that begins on one side and ends on the other.
		$part = trim( force_balance_tags( trim( $part ) ) );
		if ( '' === trim( wp_strip_all_tags( $part ) ) && ! preg_match( '~<(?:img|iframe|video|audio|svg)\b~i', $part ) ) {
			continue;
		}
		$html .= $tag . $part . '</p>';
		// A name is there once.
		$tag = preg_replace( '~\sid=("[^"]*"|\'[^\']*\')~', '', $tag );
	}
	return $html;
}
